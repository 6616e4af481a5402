// From criterion to imperative: what real criteria become, and what they must never become.
import {describe, expect, it} from 'vitest';
import {spellTitle} from '../../source/drafting/titles/spelled-title.ts';
import {readImperative} from '../../source/drafting/wording/imperative.ts';
import {statementsOf} from '../../source/drafting/wording/scenario.ts';

const titleOf = (criterion: string): string | undefined => {
  const [statement] = statementsOf(criterion);
  return statement && spellTitle(readImperative(statement));
};

describe('a title', () => {
  it.each([
    // An order stays an order.
    [
      'Create ollama client with configured URL and model',
      'Create ollama client with configured URL and model',
    ],
    ['On signal, log "Shutting down..."', 'Log "Shutting down..." on signal'],
    ['Stop accepting new HTTP connections', 'Stop accepting new HTTP connections'],
    // System MUST V O, and an agent with its place.
    [
      'System MUST traverse the ancestry chain of any candidate',
      'Traverse the ancestry chain of any candidate',
    ],
    ['FR-003: System MUST validate tokens', 'Validate tokens'],
    [
      'Daemon reads `$XDG_RUNTIME_DIR` environment variable',
      'Read `$XDG_RUNTIME_DIR` environment variable in daemon',
    ],
    [
      'C decoder safely parses `MSG_REQUEST` and validates model ID',
      'Parse `MSG_REQUEST` and validate model ID in C decoder',
    ],
    ['GPU errors (device lost, shader errors) return status 500', 'Return status 500 for GPU errors'],
    ['`GET /images/<id>.png` returns PNG', 'Return PNG from `GET /images/<id>.png`'],
    // X is V-ed, also without its verb.
    ['Rejected connections are logged at DEBUG level', 'Log rejected connections at DEBUG level'],
    [
      'If textarea has focus, incoming `prompt-update` events are queued or ignored',
      'Queue or ignore incoming `prompt-update` events',
    ],
    [
      'Seed passed to ollama via `options.seed` in request body',
      'Pass seed to ollama via `options.seed` in request body',
    ],
    ['VRAM usage measured and documented (~6GB)', 'Measure and document VRAM usage'],
    // X has Y, X contains Y, X is ADJ.
    [
      'Header contains sidebar toggle button on the left side',
      'Add sidebar toggle button to header on the left side',
    ],
    ['I receive the correct InstructionHandler', 'Let users receive the correct InstructionHandler'],
    ['Each browser session has its own SSE connection', 'Give each browser session its own SSE connection'],
    ['A finding is emitted', 'Emit finding'],
    ['The exception is caught', 'Catch exception'],
    ['Model stays loaded until daemon shutdown', 'Keep model loaded until daemon shutdown'],
    // Articles stay, and so does the condition that an outcome is for.
    [
      'Operators can change the number per minute in the config, where it has a default',
      'Let operators change the number per minute in the config',
    ],
    [
      'Reject a job with a new error code when its queue is full',
      'Reject a job with a new error code when queue is full',
    ],
    ['Socket file has permissions 0600 (owner read/write only)', 'Set permissions 0600 on socket file'],
    ['Extracted prompt has `Prompt: ` prefix stripped', 'Strip `Prompt: ` prefix from extracted prompt'],
    [
      'All panels are scrollable independently when content overflows',
      'Make all panels scrollable independently',
    ],
    ['Focus states are visible and accessible', 'Make focus states visible and accessible'],
    ['Chat panel is on the left side of the workspace', 'Place chat panel on the left side of the workspace'],
    ['App header is visible at the top of the page', 'Show app header at the top of the page'],
    // The subject undergoes the change.
    [
      'Chat auto-scrolls to bottom when new messages appear',
      'Auto-scroll chat to bottom when new messages appear',
    ],
    ['Input clears after sending', 'Clear input after sending'],
    [
      'Prompt updates always reach the UI, regardless of any other field values',
      'Make prompt updates reach the UI',
    ],
    [
      'Sidebar toggle button collapses/expands the left sidebar',
      'Collapse/expand the left sidebar with sidebar toggle button',
    ],
    ['Messages appear in chronological order', 'Show messages in chronological order'],
    ['JSON appears after `---` delimiter (parsed, not shown in chat)', 'Place JSON after `---` delimiter'],
    // People.
    ['User can immediately start new conversation', 'Let users start new conversation'],
    ['Admin users can delete posts', 'Let admin users delete posts'],
    ['Then I can see how many executions are queued', 'Show how many executions are queued'],
    // Labels and noun phrases.
    ['`--port` - HTTP server port (default: 8080)', 'Add `--port` flag'],
    ['`POST /chat` - Send user message', 'Add `POST /chat` endpoint'],
    ['`GetHistory()` - Returns full message history', 'Implement `GetHistory()`'],
    [
      'Read timeout of 60 seconds per message (generation can be slow)',
      'Add read timeout of 60 seconds per message',
    ],
    ['Maximum 2 retries with format reminder', 'Limit retries with format reminder to 2'],
    [
      'Compaction strategy: Summarize user intent into single system message',
      'Summarize user intent into single system message',
    ],
    // Conditions make sense of outcomes; pronouns stand for something.
    [
      'If model file is missing, daemon exits with clear error message',
      'Exit with clear error message if model file is missing',
    ],
    [
      'When agent provides invalid values, they are clamped to valid ranges',
      'Clamp invalid values to valid ranges',
    ],
    ['When settings panel opens, it slides in from the right', 'Slide settings panel in from the right'],
    // Scenarios, one clause at a time.
    [
      '**Given** a config, **when** it is loaded, **then** `require_x` defaults to `True` (AC: #1)',
      'Default `require_x` to `True`',
    ],
    [
      'Given I have a config, When I validate it, Then The schema no longer requires `version`',
      'Stop requiring `version` in schema',
    ],
    [
      'Given executions wait, When the current one completes, Then Only one execution runs at a time, And all finish',
      'Run only one execution at a time',
    ],
    // Words that could be verbs or nouns.
    [
      'Configuration validator checks connection parameters are valid',
      'Check connection parameters are valid in configuration validator',
    ],
    ['Health checks are run every minute', 'Run health checks every minute'],
    ['Two tests added to the parser', 'Add two tests to the parser'],
    ['The explicit user setting overrides auto-disable', 'Override auto-disable in explicit user setting'],
    ['The scorer returns a tuple of (float, dict)', 'Return a tuple of (float, dict) from scorer'],
    ['Messages are formatted and readable', 'Make messages formatted and readable'],
    ['The progress bar is cleared and does not interfere with the report', 'Clear progress bar'],
    // What stands in the second half of a sentence.
    ['Evolution runs that include proposals show improvement in fitness', 'Show improvement in fitness'],
    [
      'Convert between JSON and YAML formats without data loss',
      'Convert between JSON and YAML formats without data loss',
    ],
  ])('of "%s" is "%s"', (criterion, title) => {
    expect(titleOf(criterion)).toBe(title);
  });

  it.each([
    ['Steps, CFG and seed are sent to the backend', /^Step CFG/],
    ['If the session is gone, they are created', /^Create (?:them|they)$/],
    ['Orphaned tasks waste money', /^Add orphaned tasks waste money/],
    ['The next queued execution starts immediately', /^Queue /],
    ['On page load, controls default to values specified by CLI flags', /^Specify/],
    ['No pre-flight check makes network calls', /^Make network calls/],
    ['Values do not persist across page refreshes', /./],
    ['Session tokens must never be logged', /./],
    ['The client cannot read other sessions', /./],
    ['No automatic generation occurs', /./],
    ['Jobs are not retried after a rejection', /./],
    ["The server doesn't store addresses", /./],
  ])('of "%s" is never like %s', (criterion, worst) => {
    expect(titleOf(criterion) ?? '').not.toMatch(worst);
  });

  it('keeps what its meaning hangs on, however long it gets', () => {
    const title = titleOf(
      'Backend uses the values from the request instead of the hardcoded values of the server',
    );
    expect(title).toMatch(/instead of/);
    expect(titleOf('The tool replaces the file only when the checksum of the new one differs')).not.toMatch(
      /^Replace the file$/,
    );
  });

  it('never cuts a code span or a quotation', () => {
    const title = titleOf('Server answers with "Rate limit exceeded, try again later" and `Retry-After: 60`');
    expect(title).toContain('"Rate limit exceeded, try again later"');
  });

  it('leaves a criterion in another language in its own words', () => {
    expect(titleOf('命令接受 `--name` 参数（必需）')).toBe('实现命令接受 `--name` 参数（必需）');
    expect(titleOf('Les trois entrées exposent les mêmes noms de variables')).toMatch(/^Les trois entrées/);
  });
});
