// The main file of a task that a person wrote.
const anyPath =
  /(?:[\w.@-]+\/)*[\w@-][\w.@-]*\.(?:go|[ch]|cc|cpp|rs|[cm]?[jt]sx?|py|java|sh|html|css|md|ya?ml|toml|json|mk|cmake|comp)\b|\bMakefile\b/;

/** The first file that a task names. */
export const realFile = task => anyPath.exec(`${task.title}\n${task.text}`)?.[0];
