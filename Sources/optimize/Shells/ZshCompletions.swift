import DealReports

/// The script for zsh, for a folder of `$fpath`.
enum ZshCompletions {
  static var script: String {
    #"""
    #compdef optimize
    # Completes optimize in zsh. Made by: optimize --completions zsh

    _optimize_first() {
      local -a commands=(
    \#(commands)
      )
      _alternative 'commands:command:{_describe command commands}' 'files:deal:_files'
    }

    _optimize() {
      local word command= skips=
      for word in "${(@)words[2,CURRENT-1]}"; do
        if [[ -n $skips ]]; then
          skips=
          continue
        fi
        case $word in
          \#(Shell.namesWithValue.joined(separator: "|"))) skips=yes ;;
          -?*) ;;
          *) command=$word; break ;;
        esac
      done

      case $command in
    \#(Commands.named.map(branch).joined(separator: "\n"))
    \#(branch(SettleCommand.self))
      esac
    }

    # Called where it is loaded from a folder of $fpath; otherwise it registers itself.
    if [[ $funcstack[1] = _optimize ]]; then
      _optimize "$@"
    else
      compdef _optimize optimize
    fi

    """#
  }

  private static var commands: String {
    Commands.named.map { "    " + quoted("\($0.name):\(localized($0.summary))") }.joined(separator: "\n")
  }

  private static func branch(_ command: any Command.Type) -> String {
    let specifications = Options.all.filter { command.takes($0) }.flatMap(specifications)
    // Without a name, the first operand may still become a command.
    let operands = command.name.isEmpty ? ["1: :_optimize_first", "*:deal:_files"] : ["*:file:_files"]
    let lines = (specifications + operands.map(quoted)).map { "        " + $0 }
    let pattern = command.name.isEmpty ? "*" : command.name
    return "    \(pattern))\n      _arguments \\\n" + lines.joined(separator: " \\\n") + " ;;"
  }

  /// What `_arguments` wants to know of an option: one text for each of its names.
  private static func specifications(_ option: any CommandOption) -> [String] {
    let names = option.typedNames
    let others = names.count > 1 ? "(\(names.joined(separator: " ")))" : ""
    let text = "[\(escaped(localized(option.help)))]"
    let label = escaped(option.valueName ?? "")
    let value =
      switch option.value {
      case .none: ""
      case .file: ":\(label):_files"
      case .words(let words): ":\(label):(\(words.joined(separator: " ")))"
      case .free: ":\(label): "
      }
    return names.map { name in
      // Behind a word the value may stand in the same argument too: --to=json.
      let sign = option.placeholder != nil && name.hasPrefix("--") ? "=" : ""
      return quoted(others + name + sign + text + value)
    }
  }

  /// A text in which no sign means anything to `_arguments`.
  private static func escaped(_ text: String) -> String {
    String(text.flatMap { #"[]:\"#.contains($0) ? ["\\", $0] : [$0] })
  }

  private static func quoted(_ text: String) -> String { text.inSingleQuotes(escape: #"'\''"#) }
}
