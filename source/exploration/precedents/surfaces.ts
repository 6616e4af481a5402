// What the code offers to the outside: routes, and names that form a family.
import type {Form} from './form.ts';

export const surfaceForms: readonly Form[] = [
  {
    kind: 'route',
    files: /\.go$/,
    pattern: /\.Handle(?:Func)?\("(?:(?:GET|POST|PUT|PATCH|DELETE)\s+)?(\/[^"]*)",\s*(?:[\w.]+\()*([\w.]+)/,
    read: ([, name = '', handler = '']) => ({name, says: handler.replace(/^.*\./, '')}),
  },
  {
    kind: 'route',
    files: /\.[cm]?[jt]sx?$/,
    pattern:
      /\b(?:app|router|server|api)\.(?:get|post|put|patch|delete)\(\s*['"`](\/[^'"`]*)['"`](?:,\s*(\w+))?/,
    read: ([, name = '', handler = '']) => ({name, says: handler}),
  },
  {
    kind: 'route',
    files: /\.py$/,
    pattern: /@(?:\w+\.)+(?:get|post|put|patch|delete|route)\(\s*["'](\/[^"']*)["']/,
    read: ([, name = '']) => ({name, says: ''}),
  },
  {
    kind: 'event',
    pattern: /^\s*(?:const\s+)?(Event\w+|EVENT_\w+)\s*=\s*["']([\w:.-]+)["']/,
    read: ([, constant = '', name = '']) => ({name, says: constant}),
  },
  {
    kind: 'event',
    files: /\.[cm]?[jt]sx?$/,
    pattern: /\b(?:ipcMain\.(?:handle|on)|ipcRenderer\.(?:invoke|send)|emit)\(\s*['"`]([\w:.-]+)['"`]/,
    read: ([, name = '']) => ({name, says: ''}),
  },
];
