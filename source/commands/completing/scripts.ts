// What each shell is told once: to ask the program for what can follow the words that are typed.

const ask = 'plan-tasks completion words --';

/** The script of each shell. A new shell is an entry here. */
export const scripts = {
  bash: `_plan_tasks() {
  local IFS=$'\\n' line
  COMPREPLY=()
  while read -r line; do COMPREPLY+=("\${line%%$'\\t'*}"); done < <(
    ${ask} "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null
  )
}
complete -o default -F _plan_tasks plan-tasks
`,
  zsh: `#compdef plan-tasks
_plan_tasks() {
  local line
  local -a found
  while IFS= read -r line; do
    found+=("\${\${line%%$'\\t'*}//:/\\\\:}:\${line#*$'\\t'}")
  done < <(${ask} "\${(@)words[2,CURRENT]}" 2>/dev/null)
  if (( \${#found} )); then _describe 'plan-tasks' found; else _files; fi
}
compdef _plan_tasks plan-tasks
`,
  fish: `function _plan_tasks
  set -l found (${ask} (commandline -opc)[2..] (commandline -ct) 2>/dev/null)
  if set -q found[1]
    string join \\n -- $found
  else
    __fish_complete_path (commandline -ct)
  end
end
complete -c plan-tasks -f -a '(_plan_tasks)'
`,
  powershell: `Register-ArgumentCompleter -Native -CommandName plan-tasks -ScriptBlock {
  param($word, $line, $position)
  $typed = @($line.CommandElements | Select-Object -Skip 1 | ForEach-Object { "$_" })
  if ($word -eq '') { $typed += '""' }
  plan-tasks completion words '--' @typed 2>$null | ForEach-Object {
    $value, $meaning = $_ -split "\`t", 2
    [System.Management.Automation.CompletionResult]::new($value, $value, 'ParameterValue', "$meaning ")
  }
}
`,
} as const;

export type Shell = keyof typeof scripts;
