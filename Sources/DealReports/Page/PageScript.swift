/// What makes a page live. Amounts are whole smallest units in BigInt, numbers of JavaScript only scale pictures.
enum PageScript {
  static let text = #"""

    (function () {
      'use strict';
      var data = JSON.parse(document.getElementById('data').textContent);
      var words = data.words, parties = data.parties, Z = 0n;
      var $ = function (id) { return document.getElementById(id); };
      var say = function (id, text) { var e = $(id); if (e) e.textContent = text; };
      var each = function (list, body) { Array.prototype.forEach.call(list, body); };
      document.documentElement.className = 'js';

      // Exact amounts.
      var whole = function (text) { return BigInt(text); };
      var abs = function (n) { return n < Z ? -n : n; };
      var min = function (a, b) { return a < b ? a : b; };
      var max = function (a, b) { return a > b ? a : b; };
      data.noDeal = data.noDeal.map(whole);
      data.best = data.best === null ? null : whole(data.best);
      var most = data.most === null ? null : whole(data.most);
      data.issues.forEach(function (issue) {
        if (issue.range) {
          issue.range.first = whole(issue.range.first);
          issue.range.step = whole(issue.range.step);
          issue.v = issue.v.map(function (v) { return v.map(whole); });
        } else {
          issue.o.forEach(function (option) { option.v = option.v.map(whole); });
        }
      });
      data.bundles.forEach(function (bundle) { bundle.v = bundle.v.map(whole); });
      var frontier = data.frontier.map(function (point) {
        return { x: whole(point[0]), y: whole(point[1]), code: point[2] };
      });

      function decimals(n, digits, shown, group, point) {
        var text = abs(n).toString();
        while (text.length <= digits) text = '0' + text;
        var front = text.slice(0, text.length - digits), rest = text.slice(text.length - digits), grouped = '';
        if (group) while (front.length > 3) { grouped = group + front.slice(-3) + grouped; front = front.slice(0, -3); }
        rest = rest.slice(0, shown);
        return (n < Z ? '\u2212' : '') + front + grouped + (rest ? point + rest : '');
      }
      function amount(n) { return decimals(n, data.digits, data.digits, data.group, data.point); }
      function signed(n) { return (n > Z ? '+' : '') + amount(n); }
      function fill(text, parts) {
        return text.replace(/\{([a-z])\}/g, function (all, key) { return key in parts ? parts[key] : all; });
      }

      // A range: amount i of n + 1 is first + (last - first) i / n, half to even.
      function spaced(spacing, index, count) {
        if (count < 2) return spacing[0] * spacing[2];
        var n = BigInt(count - 1), above = spacing[0] * n + (spacing[1] - spacing[0]) * BigInt(index);
        var quotient = above / n, rest = above % n;
        if (rest < Z) { quotient -= 1n; rest += n; }
        var left = n - rest;
        if (rest > left || (rest === left && abs(quotient) % 2n === 1n)) quotient += 1n;
        return quotient * spacing[2];
      }
      function values(issue, option) {
        var at = data.issues[issue];
        if (!at.range) return at.o[option].v;
        return at.v.map(function (spacing) { return spaced(spacing, option, at.range.count); });
      }
      function label(issue, option) {
        var at = data.issues[issue];
        if (!at.range) return at.o[option].l;
        var range = at.range, number = range.first + range.step * BigInt(option);
        var text = decimals(number, range.digits, range.digits, '', range.point).replace('\u2212', '-');
        return range.unit ? text + ' ' + range.unit : text;
      }

      // What a package comes to: value and cost of the first party, then of the second.
      function sums(package_) {
        var total = [Z, Z, Z, Z];
        package_.forEach(function (option, issue) {
          values(issue, option).forEach(function (v, k) { total[k] += v; });
        });
        data.bundles.forEach(function (bundle) {
          var isPart = bundle.o.every(function (o) { return package_[o[0]] === o[1]; });
          if (isPart) bundle.v.forEach(function (v, k) { total[k] += v; });
        });
        return total;
      }
      function gain(total) {
        var x = total[0] - total[1] - data.noDeal[0], y = total[2] - total[3] - data.noDeal[1];
        return { x: x, y: y, sum: x + y };
      }
      function quantity(index, package_) {
        return package_.reduce(function (sum, option, issue) {
          var amounts = data.quantities[index][issue];
          return sum + (amounts.even
            ? spaced(amounts.even.map(whole), option, data.issues[issue].range.count) : whole(amounts[option]));
        }, Z);
      }
      function broken(package_) {
        var total = sums(package_), g = gain(total);
        var has = function (o) { return package_[o[0]] === o[1]; };
        var isIn = function (list) {
          var issues = {};
          list.forEach(function (o) { issues[o[0]] = issues[o[0]] || has(o); });
          return Object.keys(issues).every(function (issue) { return issues[issue]; });
        };
        return data.rules.filter(function (rule) {
          switch (rule.k) {
          case 'requires': return rule.w.some(has) && !isIn(rule.t);
          case 'excludes': return rule.w.some(has) && rule.t.some(has);
          case 'fixed': return !isIn(rule.o);
          case 'count':
            var count = rule.o.filter(has).length;
            return count < rule.least || count > rule.most;
          }
          var sum = rule.s === 'value' ? total[2 * rule.of] : rule.s === 'cost' ? total[2 * rule.of + 1]
            : rule.s === 'gain' ? (rule.of ? g.y : g.x) : quantity(rule.of, package_);
          return rule.k === 'maximum' ? sum > whole(rule.bound) : sum < whole(rule.bound);
        });
      }

      // The settlement's rule with what a package gives in the place of no deal.
      function payment(x, y) {
        var half = (x - y) / 2n;
        return most === null ? half : min(max(half, -most), most);
      }
      function improvement(g) {
        var best = null;
        frontier.forEach(function (point) {
          var x = point.x - g.x, y = point.y - g.y, paid = payment(x, y);
          var small = min(x - paid, y + paid), large = max(x - paid, y + paid), size = abs(paid);
          if (best && (small < best.small || (small === best.small
            && (large < best.large || (large === best.large && size > best.size))))) return;
          best = { small: small, large: large, size: size, paid: payment(x, y), point: point,
            x: x - paid, y: y + paid };
        });
        return best && best.small >= Z && best.large > Z ? best : null;
      }
      function isEfficient(g) {
        return !frontier.some(function (point) {
          return point.x >= g.x && point.y >= g.y && (point.x > g.x || point.y > g.y);
        });
      }

      // A payment settled in the price.
      function ten(digits) { return 10n ** BigInt(digits); }
      function halfToEven(above, below) {
        var quotient = above / below, rest = above % below;
        if (rest < Z) { quotient -= 1n; rest += below; }
        var left = below - rest;
        return rest > left || (rest === left && abs(quotient) % 2n === 1n) ? quotient + 1n : quotient;
      }
      function divisor(a, b) { while (b) { var c = a % b; a = b; b = c; } return abs(a); }
      function inThePrice(paid, package_) {
        var price = data.price;
        if (!price) return null;
        var option = package_[price.issue], range = data.issues[price.issue].range;
        var now = price.at ? whole(price.at[option])
          : (range.first + range.step * BigInt(option)) * ten(price.digits) / ten(range.digits);
        var above = whole(price.above), below = whole(price.below), common = divisor(above, below);
        above /= common; below /= common;
        var size = abs(above), scale = ten(price.digits);
        var sum = now * size + paid * (above < Z ? -1n : 1n) * below * scale;
        var kept = min(max(sum, whole(price.low) * size), whole(price.high) * size), found = null;
        for (var digits = 0; digits <= Math.max(4, price.digits); digits++) {
          var units = halfToEven(kept * ten(digits), size * scale);
          found = { units: units, digits: digits };
          if (kept * ten(digits) === units * size * scale) break;
        }
        var common_ = Math.max(found.digits, price.digits);
        var moved = (now * ten(common_ - price.digits) - found.units * ten(common_ - found.digits)) * above;
        var rest = halfToEven(paid * below * ten(common_) + moved, below * ten(common_));
        var group = price.grouped ? (price.point === ',' ? '.' : ',') : '';
        var text = price.before + decimals(found.units, found.digits, found.digits, group, price.point).replace('\u2212', '-') + price.behind;
        return { text: data.issues[price.issue].n + ' ' + text, remainder: rest };
      }

      // Choices.
      function parse(code) { return code.split('.').map(function (c) { return parseInt(c, 36); }); }
      function code(package_) { return package_.map(function (c) { return c.toString(36); }).join('.'); }
      var radios = document.querySelectorAll('.opts input[type=radio]');
      var steps = document.querySelectorAll('.opts input.steps');
      each(radios, function (radio) { radio.disabled = false; });
      each(steps, function (step) { step.disabled = false; });
      function current() {
        var package_ = [];
        each(radios, function (radio) { if (radio.checked) package_[+radio.name.slice(1)] = +radio.value; });
        each(steps, function (step) { package_[+step.name.slice(1)] = +step.value; });
        return package_;
      }
      function differences(from, to) {
        var list = [];
        to.forEach(function (option, issue) {
          if (option !== from[issue]) list.push(data.issues[issue].n + ': ' + label(issue, from[issue]) + ' \u2192 ' + label(issue, option));
        });
        return list;
      }
      function put(name, x, y, isOn) {
        each(document.querySelectorAll(name), function (group) {
          var v = group.getAttribute('data-v').split(' ').map(Number), unit = Math.pow(10, data.digits);
          var X = v[0] + Number(x) / unit * v[2], Y = v[1] - Number(y) / unit * v[2];
          var isInside = X >= v[3] && X <= v[4] && Y >= v[5] && Y <= v[6], circle = group.querySelector('circle');
          circle.setAttribute('cx', Math.min(Math.max(X, v[3]), v[4]).toFixed(1));
          circle.setAttribute('cy', Math.min(Math.max(Y, v[5]), v[6]).toFixed(1));
          circle.setAttribute('stroke-dasharray', isInside ? 'none' : '3 3');
          group.setAttribute('class', group.getAttribute('class').split(' ')[0] + (isOn ? ' on' : ''));
        });
      }
      function quoted(text) { return /[";\n]/.test(text) ? '"' + text.replace(/"/g, '""') + '"' : text; }
      function pays(paid) {
        if (paid === Z) return words.noPayment;
        var from = paid > Z ? 0 : 1;
        return fill(words.pays, { p: parties[from].the, q: parties[1 - from].the, n: amount(abs(paid)) });
      }

      var offer = null;
      function verdict(package_) {
        var total = sums(package_), g = gain(total), rules = broken(package_), isStart = code(package_) === data.start;
        var lines = [];
        offer = null;
        if (data.view && data.rules.length && !rules.length) lines.push({ text: words.keeps });
        if (rules.length) {
          var names = rules.map(function (rule) { return '\u201c' + rule.n + '\u201d'; }).join(', ');
          lines.push({ text: fill(words.breaks, { n: names }), look: 'bad' });
        }
        if (data.view) return { gain: g, lines: lines, isStart: false };
        if (isStart) lines.push({ text: words.same, look: 'good' });
        if (data.pays && g.sum >= Z) {
          var paid = payment(g.x, g.y), after = { x: g.x - paid, y: g.y + paid };
          var line = pays(paid);
          if (after.x === after.y) line += '; ' + fill(words.each, { n: amount(after.x) });
          var price = paid === Z ? null : inThePrice(paid, package_);
          if (price && price.remainder === Z) line += '; ' + fill(words.inThePrice, { n: price.text });
          lines.push({ text: line + '.' });
        } else if (g.sum < Z) {
          lines.push({ text: words.below });
        } else if (g.x < Z || g.y < Z) {
          lines.push({ text: words.someLose });
        }
        if (!rules.length) {
          var better = improvement(g);
          if (better && better.point.code !== null) {
            var target = parse(better.point.code), list = differences(package_, target);
            if (list.length || data.pays) {
              offer = list.length ? target : null;
              var how = list.length === 0 ? words.payment : list.length === 1 ? words.oneChange
                : fill(words.changes, { n: list.length });
              if (list.length || !isStart) {
                lines.push({ text: fill(words.better, { p: parties[0].name + ' ' + signed(better.x),
                  q: parties[1].name + ' ' + signed(better.y), n: how })
                  + (list.length ? ' ' + list.slice(0, 3).join('; ') + (list.length > 3 ? '; \u2026' : '') : '') });
              }
            }
          }
          if (data.whole && isEfficient(g)) lines.push({ text: words.efficient });
          else if (!data.whole && !better) lines.push({ text: words.unknown });
        }
        return { gain: g, lines: lines, isStart: isStart };
      }
      // What is got and brought: bars as long as the largest amount allows.
      function bars(option, issue) {
        var v = values(issue, option), picture = $('g' + issue), rects = picture.querySelectorAll('rect'), said = [];
        for (var side = 0; 2 * side < rects.length; side++) {
          var value = v[2 * side], gets = max(Z, value), brings = v[2 * side + 1] + max(Z, -value);
          [gets, brings].forEach(function (n, kind) {
            var width = Math.max(0, Number(n) / Number(data.scale) * 60), rect = rects[2 * side + kind];
            rect.setAttribute('x', (kind ? -width : 0).toFixed(1));
            rect.setAttribute('width', width.toFixed(1));
          });
          said.push(fill(words.bars, { p: parties[side].name, n: amount(gets), q: amount(brings) }));
        }
        picture.setAttribute('aria-label', said.join('; '));
        say('t' + issue, signed(v[0] - v[1] + (data.view ? Z : v[2] - v[3])));
      }
      function show() {
        var package_ = current(), found = verdict(package_), g = found.gain;
        say('kx', signed(g.x));
        say('ky', signed(g.y));
        say('kt', signed(g.sum));
        say('kl', data.best === null ? '?' : amount(data.best - g.sum));
        var box = $('verdict');
        box.textContent = '';
        found.lines.forEach(function (line) {
          var p = document.createElement('p');
          if (line.look) p.className = line.look;
          p.textContent = line.text;
          box.appendChild(p);
        });
        each(steps, function (step) {
          var issue = +step.name.slice(1), option = +step.value, v = values(issue, option), out = $('o' + issue);
          out.textContent = label(issue, option) + ' (' + signed(v[0] - v[1])
            + (data.view ? '' : ' \u00b7 ' + signed(v[2] - v[3])) + ')';
          step.setAttribute('aria-valuetext', out.textContent);
        });
        package_.forEach(bars);
        if ($('take')) $('take').hidden = !offer;
        $('row').value = package_.map(function (option, issue) { return quoted(label(issue, option)); }).join(';');
        put('.try', g.x, g.y, !found.isStart);
        history.replaceState(null, '', found.isStart ? location.pathname + location.search : '#p=' + code(package_));
      }
      function load(package_) {
        each(radios, function (radio) { radio.checked = package_[+radio.name.slice(1)] === +radio.value; });
        each(steps, function (step) { step.value = package_[+step.name.slice(1)]; });
        show();
      }
      function goTo(id) { $(id).scrollIntoView({ block: 'start' }); }
      each(radios, function (radio) { radio.addEventListener('change', show); });
      each(steps, function (step) { step.addEventListener('input', show); });
      $('reset').addEventListener('click', function () { load(parse(data.start)); });
      if ($('take')) $('take').addEventListener('click', function () { if (offer) load(offer); });
      each(document.querySelectorAll('button[data-p]'), function (button) {
        button.addEventListener('click', function () { load(parse(button.getAttribute('data-p'))); goTo('package'); });
      });

      // Along the frontier.
      var slider = $('walk');
      function walk(isQuiet) {
        var index = +slider.value, point = frontier[index];
        var text = fill(words.point, { n: index + 1, p: frontier.length }) + ': ' + parties[0].name + ' ' + signed(point.x)
          + ', ' + parties[1].name + ' ' + signed(point.y) + ', ' + words.together + ' ' + signed(point.x + point.y);
        slider.setAttribute('aria-valuetext', text);
        var list = point.code === null ? [] : differences(parse(data.start), parse(point.code));
        $('wout').textContent = text + (list.length ? '. ' + list.slice(0, 4).join('; ') + (list.length > 4 ? '; \u2026' : '') : '');
        put('.walk', point.x, point.y, isQuiet !== true);
      }
      if (slider) {
        slider.addEventListener('input', walk);
        walk(true);
        $('wtake').addEventListener('click', function () {
          var point = frontier[+slider.value];
          if (point.code !== null) { load(parse(point.code)); goTo('package'); }
        });
        each(document.querySelectorAll('svg[data-pick]'), function (picture) {
          picture.addEventListener('click', function (event) {
            var box = picture.getBoundingClientRect(), scale = picture.viewBox.baseVal.width / box.width;
            var X = (event.clientX - box.left) * scale, Y = (event.clientY - box.top) * scale;
            var v = picture.querySelector('.walk').getAttribute('data-v').split(' ').map(Number);
            var unit = Math.pow(10, data.digits), best = 0, least = Infinity;
            frontier.forEach(function (point, index) {
              var x = v[0] + Number(point.x) / unit * v[2] - X, y = v[1] - Number(point.y) / unit * v[2] - Y;
              if (x * x + y * y < least) { least = x * x + y * y; best = index; }
            });
            slider.value = best;
            walk();
          });
        });
      }

      function stops() {
        each(document.querySelectorAll('.scroll'), function (box) {
          if (box.scrollWidth > box.clientWidth) box.tabIndex = 0; else box.removeAttribute('tabindex');
        });
      }
      stops();
      window.addEventListener('resize', stops);
      function fromAddress() {
        var match = /^#p=([0-9a-z.]+)$/.exec(location.hash);
        if (!match) return false;
        var package_ = parse(match[1]);
        var fits = package_.length === data.issues.length && package_.every(function (option, issue) {
          var at = data.issues[issue];
          return option < (at.range ? at.range.count : at.o.length);
        });
        if (!fits) return false;
        load(package_);
        return true;
      }
      window.addEventListener('hashchange', fromAddress);
      if (!fromAddress()) show();
      window.mutualGains = { load: load, gain: function (p) { return gain(sums(p)); }, broken: broken, improvement: improvement,
        isEfficient: isEfficient, amount: amount, payment: payment, inThePrice: inThePrice };
    })();

    """#
}
