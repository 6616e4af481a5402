// How one test file is run, by the command that runs them all. To add a tool, add one line to the table.
import type {TestCommand} from './test-commands.ts';

/** A test file below a manifest's folder, relative to it. */
type Way = (command: string, test: string) => string;

const ways: readonly (readonly [RegExp, Way])[] = [
  [/^go test/, (_, test) => `go test ./${test.slice(0, Math.max(0, test.lastIndexOf('/')))}`],
  [/pytest$/, (command, test) => `${command} ${test}`],
  [/^npm test/, (command, test) => `${command} -- ${test}`],
  [/^(?:pnpm|yarn|bun run) test/, (command, test) => `${command} ${test}`],
  [/^(?:mix test|bundle exec rspec)/, (command, test) => `${command} ${test}`],
  [/mvnw? test/, (command, test) => `${command} -Dtest=${stemOf(test)}`],
  [/gradlew? test/, (command, test) => `${command} --tests '*${stemOf(test)}'`],
  [/^(?:dotnet|swift) test/, (command, test) => `${command} --filter ${stemOf(test)}`],
  [
    /^cargo test/,
    (command, test) => (/^tests\/[^/]+\.rs$/.test(test) ? `${command} --test ${stemOf(test)}` : command),
  ],
];

/** The command for a test file, to be run in the innermost folder that has a command; undefined when none covers it. */
export function commandFor(test: string, commands: readonly TestCommand[]): string | undefined {
  const [own] = commands
    .filter(({folder}) => folder === '' || test.startsWith(`${folder}/`))
    .sort((one, other) => other.folder.length - one.folder.length);
  if (own === undefined) return undefined;
  const {folder, command} = own;
  const below = folder === '' ? test : test.slice(folder.length + 1);
  const whole = ways.find(([form]) => form.test(command))?.[1](command, quoted(below)) ?? command;
  return folder === '' ? whole : `cd ${quoted(folder)} && ${whole}`;
}

function quoted(path: string): string {
  return /^[\w@%+=:,./-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`;
}

function stemOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '');
}
