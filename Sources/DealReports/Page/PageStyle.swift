/// How a page looks: light and dark, on a desk, on a phone and on paper.
enum PageStyle {
  static let text = """

    :root { color-scheme: light dark; --bg: #fff; --ink: #14181d; --mut: #55606c; --line: #d5dbe1; --soft: #f4f6f8;
      --a: #0b5cad; --b: #954400; --acc: #8a1466; --acc2: #f7e3f0; --zone: #9fd8b8; --zline: #23684d; --bad: #a11b1b;
      --c5: #6a3fb5; --c6: #7a6a00; --g0: #f1f3f5; --g1: #e6eaed; --g2: #d7dde3; }
    @media (prefers-color-scheme: dark) { :root { --bg: #12161b; --ink: #e9edf1; --mut: #a6b0bb; --line: #323b45;
      --soft: #1b2128; --a: #7fbcf7; --b: #f3aa62; --acc: #f59ad0; --acc2: #44203a; --zone: #2c6a4b; --zline: #6fc79f;
      --bad: #ff9a8f; --c5: #bda3f5; --c6: #d8c64a; --g0: #1a2027; --g1: #222a32; --g2: #2d3740; } }
    * { box-sizing: border-box; }
    html { scroll-padding-top: 3.2rem; -webkit-text-size-adjust: 100%; }
    body { margin: 0; background: var(--bg); color: var(--ink); overflow-wrap: break-word;
      font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
      font-variant-numeric: tabular-nums lining-nums; }
    .wrap { max-width: 76rem; margin: 0 auto; padding: 0 1.25rem; }
    a { color: var(--a); }
    h1 { font-size: clamp(1.5rem, 1.1rem + 1.9vw, 2.3rem); line-height: 1.15; letter-spacing: -.015em;
      margin: .15rem 0 .6rem; text-wrap: balance; max-width: 28ch; }
    h2 { font-size: 1.35rem; line-height: 1.25; margin: 0 0 .4rem; }
    h3 { font-size: 1rem; margin: 1.2rem 0 .3rem; }
    p { margin: .4rem 0; max-width: 68ch; }
    .mut { color: var(--mut); } .small { font-size: .875rem; } .bad { color: var(--bad); } .good { color: var(--zline); }
    .eyebrow { color: var(--mut); margin: 0; } .lede { font-size: 1.06rem; }
    section { padding: 1.9rem 0 1.4rem; border-top: 1px solid var(--line); }
    section:first-of-type { border-top: 0; padding-top: 1.4rem; }
    .skip { position: absolute; left: -99rem; }
    .skip:focus { left: 1rem; top: .5rem; background: var(--bg); padding: .4rem .8rem; z-index: 9; }
    :focus-visible { outline: 3px solid var(--a); outline-offset: 2px; border-radius: 3px; }
    nav { position: sticky; top: 0; z-index: 5; background: var(--bg); border-bottom: 1px solid var(--line); }
    nav .wrap { display: flex; gap: 1.1rem; overflow-x: auto; white-space: nowrap; padding-top: .55rem;
      padding-bottom: .55rem; font-size: .9rem; }
    nav a { color: var(--mut); text-decoration: none; padding: .1rem 0; }
    nav a:hover { color: var(--ink); text-decoration: underline; }
    nav strong { font-weight: 650; margin-right: auto; padding-right: 1rem; }
    .chips { display: flex; flex-wrap: wrap; gap: .4rem; list-style: none; padding: 0; margin: .7rem 0; }
    .chips li { border: 1px solid var(--line); border-radius: 99px; padding: .1rem .7rem; font-size: .86rem; }
    .chips .ok { border-color: var(--zline); color: var(--zline); font-weight: 600; }
    .scroll { overflow-x: auto; position: relative; }
    table { border-collapse: collapse; width: 100%; font-size: .93rem; margin: .6rem 0; }
    th, td { text-align: right; padding: .32rem .55rem; border-bottom: 1px solid var(--line); vertical-align: top; }
    th:first-child { text-align: left; padding-left: 0; } th:last-child, td:last-child { padding-right: 0; }
    thead th { font-weight: 600; color: var(--mut); font-size: .84rem; border-bottom: 1.5px solid var(--mut);
      vertical-align: bottom; }
    tbody th { font-weight: 400; }
    th.l, td.l { text-align: left; } td .l { display: block; text-align: left; max-width: 34rem; }
    td .pw { min-width: 11rem; }
    tr.sum th, tr.sum td { font-weight: 650; border-top: 1.5px solid var(--mut); }
    tr.total th, tr.total td { font-weight: 700; font-size: 1.04rem; border-top: 1.5px solid var(--ink);
      border-bottom: 3px double var(--ink); }
    tr.mark th, tr.mark td { font-weight: 650; color: var(--acc); }
    #answer table { max-width: 44rem; }
    .two table { font-size: .85rem; } .two th, .two td { padding: .3rem .3rem; } .all { max-width: 25rem; }
    .panel label { display: block; margin-top: .5rem; }
    .two { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 27rem); gap: 1.6rem; align-items: start; }
    figure { margin: .6rem 0; } figcaption { font-size: .9rem; color: var(--mut); margin-top: .4rem; }
    svg { display: block; max-width: 100%; height: auto; }
    svg text { font-family: inherit; font-size: 13px; fill: var(--ink); }
    .narrow { display: none; }
    .ax { stroke: var(--line); fill: none; } .nd { stroke: var(--ink); stroke-width: 1.4; fill: none; }
    svg .tick { fill: var(--mut); font-size: 12px; }
    .zone { fill: var(--zone); fill-opacity: .4; } .cloud0 { fill: var(--g0); } .cloud1 { fill: var(--g1); } .cloud2 { fill: var(--g2); }
    .iso { stroke: var(--zline); stroke-width: 1.6; stroke-dasharray: 6 4; fill: none; }
    .eq { stroke: var(--mut); stroke-dasharray: 2 4; stroke-width: 1.3; fill: none; }
    .stair { stroke: var(--ink); stroke-width: 1.1; fill: none; opacity: .55; }
    .window { stroke: var(--mut); stroke-dasharray: 3 3; fill: none; }
    .fp { stroke: var(--ink); stroke-width: 5; stroke-linecap: round; fill: none; }
    .rec { fill: var(--acc); stroke: var(--bg); stroke-width: 1.6; }
    .pay { stroke: var(--acc); stroke-width: 2.4; fill: none; } .payh { fill: var(--acc); }
    .after { fill: var(--acc2); stroke: var(--acc); stroke-width: 2.4; }
    .fair { fill: var(--bg); stroke: var(--ink); stroke-width: 1.8; }
    .prop { fill: var(--bg); stroke: var(--ink); stroke-width: 1.6; }
    svg .pn { font-size: 12px; font-weight: 700; }
    svg .lab { paint-order: stroke; stroke: var(--bg); stroke-width: 4px; stroke-linejoin: round; }
    svg .lrecommended { fill: var(--acc); font-weight: 700; } svg .lsurplus { fill: var(--zline); }
    svg .lequal { fill: var(--mut); }
    .cl { fill: none; stroke: currentColor; stroke-width: 1.7; } .cl.c0 { stroke-width: 2.6; }
    .cs { fill: currentColor; stroke: var(--bg); stroke-width: 1.4; } strong.other { color: var(--acc); }
    .c0 { color: var(--acc); } .c1 { color: var(--a); } .c2 { color: var(--b); } .c3 { color: var(--zline); }
    .c4 { color: var(--mut); } .c5 { color: var(--c5); } .c6 { color: var(--c6); } .c7 { color: var(--bad); }
    .legend { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: .3rem 1.2rem; }
    .legend li { display: flex; align-items: center; gap: .4rem; }
    .try, .walk { display: none; } .js .try.on, .js .walk.on { display: block; }
    .try circle { fill: none; stroke: var(--acc); stroke-width: 2.6; }
    .walk circle { fill: none; stroke: var(--ink); stroke-width: 2.4; }
    svg[data-pick] { cursor: crosshair; }
    .js-only { display: none; } .js .js-only { display: block; } .js button.js-only { display: inline-block; }
    button { font: inherit; color: inherit; background: var(--bg); border: 1px solid var(--mut); border-radius: 6px;
      padding: .25rem .7rem; cursor: pointer; min-height: 2rem; margin: .2rem .4rem .2rem 0; }
    button:hover { background: var(--soft); } button[hidden] { display: none; }
    td button { padding: .05rem .5rem; margin: 0; white-space: nowrap; }
    input[type=range] { width: 100%; accent-color: var(--acc); margin: .2rem 0; }
    .js .walkbox { display: grid; grid-template-columns: 1fr auto; gap: .2rem 1rem; align-items: center; font-size: .92rem;
      margin-top: .5rem; }
    .walkbox label, .walkbox output { grid-column: 1 / -1; } .walkbox output { min-height: 3em; }
    .play { display: grid; grid-template-columns: minmax(0, 1fr) 19rem; gap: 2rem; align-items: start; }
    .issues { list-style: none; margin: .6rem 0 0; padding: 0; }
    .issues li { border-bottom: 1px solid var(--line); }
    .iss { display: grid; grid-template-columns: 10rem minmax(0, 1fr) 8.5rem 6.5rem; gap: .3rem 1rem; padding: .5rem 0;
      align-items: center; }
    .issues .heads { font-size: .84rem; font-weight: 600; color: var(--mut); padding: .2rem 0;
      border-bottom: 1.5px solid var(--mut); }
    .bars { width: 8.5rem; } .hb { text-align: center; } .tg { text-align: right; font-weight: 600; font-size: .93rem; }
    .ga { fill: var(--a); } .gb { fill: var(--b); } rect.ha { fill: none; stroke: var(--a); stroke-width: 1.2; }
    rect.hb { fill: none; stroke: var(--b); stroke-width: 1.2; } .mid { stroke: var(--mut); fill: none; }
    .heads .hb, .heads .tg { font-weight: 600; font-size: .84rem; }
    .lg { font-weight: 600; font-size: .95rem; hyphens: auto; }
    .opts { display: flex; flex-wrap: wrap; gap: .35rem; } .opts.long { display: block; }
    .opts label { position: relative; border: 1px solid var(--line); border-radius: 7px; padding: .18rem .6rem .22rem;
      font-size: .9rem; line-height: 1.3; cursor: pointer; background: var(--bg); max-width: 100%; }
    .opts input[type=radio] { position: absolute; opacity: 0; inset: 0; width: 100%; height: 100%; margin: 0;
      cursor: pointer; }
    .js .opts label:hover { border-color: var(--mut); }
    .opts label:has(:checked) { border-color: var(--ink); box-shadow: inset 0 0 0 1px var(--ink); background: var(--soft);
      font-weight: 600; }
    .opts label:has(:focus-visible) { outline: 3px solid var(--a); outline-offset: 2px; }
    .opts small { display: block; font-weight: 400; font-size: .78rem; color: var(--mut); }
    .recmark { color: var(--acc); } .ca { color: var(--a); } .cb { color: var(--b); }
    .panel { position: sticky; top: 3.4rem; background: var(--soft); border: 1px solid var(--line); border-radius: 10px;
      padding: .2rem 1rem .9rem; max-height: calc(100vh - 4rem); overflow: auto; }
    .panel h3 { margin: .6rem 0 .2rem; }
    .panel dl { display: grid; grid-template-columns: 1fr auto; gap: .1rem 1rem; margin: .3rem 0; }
    .panel dd { margin: 0; text-align: right; font-weight: 650; }
    .panel p { margin: .35rem 0; font-size: .92rem; }
    textarea { width: 100%; font: inherit; font-size: .8rem; color: inherit; background: var(--bg);
      border: 1px solid var(--mut); border-radius: 6px; }
    details { margin: .6rem 0; } summary { cursor: pointer; color: var(--a); }
    dl dt { font-weight: 600; } dl dd { margin: 0 0 .4rem; }
    footer { border-top: 1px solid var(--line); padding-top: 1rem; padding-bottom: 2rem; }
    footer ul { list-style: none; padding: 0; margin: 0; } code { font-size: .78rem; overflow-wrap: anywhere; }
    .split { width: 100%; max-width: 44rem; height: .8rem; margin: .3rem 0 .1rem; }
    .shares { display: flex; justify-content: space-between; gap: 1rem; max-width: 44rem; margin: 0; font-weight: 600; flex-wrap: wrap; }
    .shares span { white-space: nowrap; }
    @media screen and (min-width: 68rem) {
      main:has(> #answer + #picture) { display: grid; grid-template-columns: minmax(0, 27rem) minmax(0, 1fr);
        column-gap: 2.4rem; }
      #answer + #picture { border-top: 0; padding-top: 1.4rem; }
      #picture .two { display: block; } #picture .all { max-width: 32rem; }
      main:has(> #answer + #picture) > section:nth-of-type(n+3) { grid-column: 1 / -1; }
    }
    @media (max-width: 52rem) {
      .play, .two { grid-template-columns: minmax(0, 1fr); }
      .panel { top: auto; bottom: 0; max-height: 50vh; } .panel label, .panel textarea { display: none; }
    }
    @media (max-width: 40rem) {
      .wrap { padding: 0 .9rem; } .wide { display: none; } .narrow { display: block; }
      .iss { grid-template-columns: minmax(0, 1fr) auto; } .lg, .opts { grid-column: 1 / -1; } .issues .heads { display: none; } th, td { padding: .28rem .22rem; } table { font-size: .8rem; } tr.total th, tr.total td { font-size: .85rem; }
    }
    @page { size: A4; margin: 13mm 15mm; }
    @media print {
      :root { color-scheme: light; --bg: #fff; --ink: #000; --mut: #444; --line: #bbb; --soft: #fff; --a: #0b5cad;
        --b: #954400; --acc: #8a1466; --acc2: #f7e3f0; --zone: #9fd8b8; --zline: #23684d; --bad: #a11b1b;
        --g0: #f1f3f5; --g1: #e6eaed; --g2: #d7dde3; }
      * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
      html { font-size: 9pt; } body { font-size: 9pt; } nav, .skip, button, .walkbox, textarea, .panel label, details:not([open]) { display: none !important; }
      h1 { font-size: 18pt; max-width: none; margin: .2rem 0 .4rem; } th, td { padding: .16rem .3rem; }
      .two { display: grid; grid-template-columns: minmax(0, 1fr) 7.6cm; gap: .4cm; }
      .two table { font-size: .8rem; } .two th, .two td { padding: .12rem .15rem; }
      .iss { grid-template-columns: 11.5rem minmax(0, 1fr) 7rem 6.6rem; padding: .22rem 0; } .bars { width: 7rem; } .tg { white-space: nowrap; }
      .opts { gap: .2rem; } .opts label { padding: .06rem .4rem; }
      #picture + #package { break-before: page; } .play { display: block; } .panel { position: static; max-height: none; break-inside: avoid; margin-top: .6rem; }
      section { padding: .5rem 0; } h2, h3 { break-after: avoid; } .all { max-width: 8cm; } tr, figure, .iss { break-inside: avoid; } .wrap { max-width: none; padding: 0; }
      .narrow { display: none; } .wide { display: block; } .scroll { overflow: visible; }
    }

    """
}
