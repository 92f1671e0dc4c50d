/// The script for bash, from version 3.2 on; it needs nothing else to be installed.
enum BashCompletions {
  static var script: String {
    #"""
    # Completes optimize in bash. Made by: optimize --completions bash

    _optimize() {
      local IFS=$' \t\n' word=${COMP_WORDS[COMP_CWORD]} command= option= operand= ended= words= line index
      COMPREPLY=()
      # --to=json stands here as three words.
      [ "$word" = "=" ] && word=
      for (( index = 1; index < COMP_CWORD; index++ )); do
        line=${COMP_WORDS[index]}
        if [ -n "$option" ]; then
          [ "$line" = "=" ] || option=
          continue
        fi
        [ -n "$ended" ] && line=./operand
        case $line in
          --) ended=yes ;;
          \#(Shell.namesWithValue.joined(separator: "|"))) option=$line ;;
          -?*) ;;
          \#(commandNames.joined(separator: "|")))
            [ -z "$command$operand" ] && command=$line ;;
          *) operand=yes ;;
        esac
      done

      if [ -n "$option" ]; then
        case $command:$option in
    \#(values)
          # A number: names of files would only be in the way.
          *) compopt +o default 2>/dev/null; return ;;
        esac
      elif [ -z "$ended" ] && [[ $word == -* ]]; then
        case $command in
    \#(options)
        esac
        compopt +o default 2>/dev/null
      elif [ -z "$ended$command$operand" ]; then
        words="\#(commandNames.joined(separator: " "))"
      fi

      # Where nothing is found here, bash completes names of files by itself.
      [ -n "$words" ] || return
      while IFS= read -r line; do COMPREPLY+=("$line"); done < <(compgen -W "$words" -- "$word")
      if [ -z "$option$ended$command$operand" ] && [ ${#COMPREPLY[@]} -gt 0 ] && [[ $word != -* ]]; then
        local count=${#COMPREPLY[@]}
        while IFS= read -r line; do COMPREPLY+=("$line"); done < <(compgen -f -- "$word")
        [ ${#COMPREPLY[@]} -gt "$count" ] && compopt -o filenames 2>/dev/null
      fi
      return 0
    }

    complete -o default -F _optimize optimize

    """#
  }

  private static let commandNames = Commands.named.map { $0.name }

  /// A branch for each option whose value can be guessed.
  private static var values: String {
    Options.all.compactMap { option -> String? in
      let patterns = option.typedNames.flatMap { name in
        option.isForAll ? ["*:\(name)"] : option.commands.map { "\($0.name):\(name)" }
      }.joined(separator: "|")
      switch option.value {
      case .none, .free: return nil
      case .file: return "      \(patterns)) return ;;"
      case .words(let words): return "      \(patterns)) words=\"\(words.joined(separator: " "))\" ;;"
      }
    }.joined(separator: "\n")
  }

  /// A branch for each command, with its options; the one without a name takes what no other does.
  private static var options: String {
    (Commands.named + [SettleCommand.self]).map { command in
      let names = Options.all.filter { command.takes($0) }.flatMap(\.typedNames)
      let pattern = command.name.isEmpty ? "*" : command.name
      return "      \(pattern)) words=\"\(names.joined(separator: " "))\" ;;"
    }.joined(separator: "\n")
  }
}
