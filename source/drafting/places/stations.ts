// What a file is for, by its path: where a value comes from, what shapes it, what works with it and where it ends.
// In the order in which a change travels; a new station is a row.

type Station = {
  readonly path: RegExp;
  /** Words of a criterion that speak of such files. */
  readonly words: RegExp;
};

const stations: readonly Station[] = [
  {
    path: /(?:^|\/|[._-])(?:config|settings?|options|flags?)(?:[._-]|\b)[^/]*$/i,
    words: /\b(?:flags?|defaults?|config\w*|options?|environment|toggle|env)\b|(?<![\w-])--\w/i,
  },
  {
    path: /(?:types?|models?|schema\w*|protocol|entit(?:y|ies)|constants?)[^/]*$|\.(?:proto|h|sql)$/i,
    words: /\b(?:struct\w*|types?|schema|fields?|enum|constants?|format|dataclass|protocol|attributes?)\b/i,
  },
  {path: /(?:client|store|storage|manager|service|engine|core|repository)[^/]*$/i, words: /(?!)/},
  {
    path: /(?:server|handlers?|routes?|router|api|controller)[^/]*$/i,
    words: /\b(?:endpoints?|requests?|responses?|http|handlers?|server|backend|route\w*|POST|GET)\b/,
  },
  {
    path: /(?:^|\/)(?:cli|cmd|commands?|main|startup|init|bootstrap)\b/i,
    words: /\b(?:start(?:s|up|ing)?|launch\w*|boot\w*|command|exits?|shutdown|CLI)\b/,
  },
  {
    path: /(?:template|views?|pages?|layout|styles?)[^/]*\/|\.(?:html?|css|scss|vue|svelte|[jt]sx)$/i,
    words:
      /\b(?:UI|pages?|buttons?|inputs?|panels?|display\w*|shown?|visible|clicks?|layout|headers?|sidebar|styl\w+|css|fonts?|colou?rs?|screen|forms?|labels?|icons?|scroll\w*|controls?|browser|textarea|dark mode|light mode|read-only|focus\w*|placeholder)\b/i,
  },
];

/** The place of a file on the way of a change, from its source to the surface. */
export function stationOf(path: string): number {
  const at = stations.findIndex(station => station.path.test(path));
  return at < 0 ? middle : at;
}
/** Files that do not say what they are for are where the work is done. */
const middle = 2;

/** Whether a text speaks of what a file is for. */
export const speaksOfStation = (text: string, path: string): boolean =>
  stations[stationOf(path)]?.words.test(text) === true;
