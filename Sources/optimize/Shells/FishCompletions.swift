import DealReports

/// The script for fish.
enum FishCompletions {
  static var script: String {
    #"""
    # Completes optimize in fish. Made by: optimize --completions fish

    # Whether the command of the line is one of those named; "settle" is the one without a name.
    function __optimize_command_is
        set -l words (commandline -opc)
        set -l skips no
        for word in $words[2..-1]
            if test $skips = yes
                set skips no
                continue
            end
            switch $word
                case \#(Shell.namesWithValue.joined(separator: " "))
                    set skips yes
                case '-?*'
                    continue
                case \#(Commands.named.map { $0.name }.joined(separator: " "))
                    contains -- $word $argv
                    return
                case '*'
                    contains -- file $argv
                    or contains -- settle $argv
                    return
            end
        end
        contains -- none $argv
        or contains -- settle $argv
    end

    \#((commands + Options.all.map(line)).joined(separator: "\n"))

    """#
  }

  /// A command only where nothing but options stands before it.
  private static let commands = Commands.named.map { command in
    "complete -c optimize -n '__optimize_command_is none' -a \(command.name)"
      + " -d \(quoted(localized(command.summary)))"
  }

  private static func line(_ option: any CommandOption) -> String {
    let condition =
      option.isForAll ? "" : " -n '__optimize_command_is \(option.commands.map(name).joined(separator: " "))'"
    let names = option.names.map { ($0.count == 1 ? " -s " : " -l ") + $0 }.joined()
    let value =
      switch option.value {
      case .none: ""
      case .file: " -r"
      case .words(let words): " -x -a '\(words.joined(separator: " "))'"
      case .free: " -x"
      }
    return "complete -c optimize\(condition)\(names)\(value) -d \(quoted(localized(option.help)))"
  }

  private static func name(_ command: any Command.Type) -> String {
    command.name.isEmpty ? "settle" : command.name
  }

  /// A text in single quotes, where only the backslash and the quote mean something.
  private static func quoted(_ text: String) -> String {
    text.split(separator: #"\"#, omittingEmptySubsequences: false).joined(separator: #"\\"#)
      .inSingleQuotes(escape: #"\'"#)
  }
}
