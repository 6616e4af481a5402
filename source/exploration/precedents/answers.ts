// What the code says when something is wrong: replies of handlers, error messages, lines in the log.
import {type Form, message} from './form.ts';

const statuses: Readonly<Record<string, string>> = {
  BadRequest: '400',
  Unauthorized: '401',
  Forbidden: '403',
  NotFound: '404',
  MethodNotAllowed: '405',
  Conflict: '409',
  UnprocessableEntity: '422',
  TooManyRequests: '429',
  InternalServerError: '500',
  BadGateway: '502',
  ServiceUnavailable: '503',
};

/** What sets a message of trouble apart from one of progress. */
const trouble =
  /fail|invalid|\bnot?\b|missing|cannot|can't|could ?n|error|must|time(?:d )?out|un\w+able|unsupported|unknown|exceed|too |required|empty|expected|exists|denied|refused/i;

export const answerForms: readonly Form[] = [
  {
    kind: 'reply',
    files: /\.go$/,
    pattern: /http\.Error\(\w+,\s*"([^"]+)",\s*http\.Status(\w+)\)/,
    read: ([, text, status = '']) => reply(statuses[status], text),
  },
  {
    kind: 'reply',
    files: /\.go$/,
    pattern: /\.JSON\(http\.Status(\w+),\s*[\w.]*\{"error":\s*"([^"]+)"/,
    read: ([, status = '', text]) => reply(statuses[status], text),
  },
  {
    kind: 'reply',
    files: /\.[cm]?[jt]sx?$/,
    pattern:
      /\.(?:status|code)\((\d{3})\)\.(?:json|send)\(\s*(?:\{\s*(?:error|message):\s*)?["'`]([^"'`]+)["'`]/,
    read: ([, status, text]) => reply(status, text),
  },
  {
    kind: 'reply',
    files: /\.py$/,
    pattern:
      /HTTPException\(\s*(?:status_code=)?(?:status\.HTTP_)?(\d{3})\w*,\s*(?:detail=)?f?["']([^"']+)["']/,
    read: ([, status, text]) => reply(status, text),
  },
  {
    kind: 'message',
    pattern:
      /\b(?:errors\.New|fmt\.Errorf|bail!|anyhow!|(?:throw new|raise) [\w.]+|fprintf\(stderr,|click\.echo|Err)\(?\s*(?:format!\()?f?["'`]([^"'`]+)["'`]/,
    read: ([, text]) => {
      const says = message(text);
      return says === undefined || !trouble.test(says) ? undefined : {name: 'error', says};
    },
  },
  {
    kind: 'log',
    pattern:
      /\b(?:\w*log(?:ger|ging)?|slog|console)\.(debug|info|warn(?:ing)?|error)\w*\(\s*f?["'`]([^"'`]+)["'`]/i,
    read: ([, level = '', text]) => {
      const says = message(text);
      return says === undefined ? undefined : {name: level.toLowerCase().replace('warning', 'warn'), says};
    },
  },
];

function reply(
  status: string | undefined,
  text: string | undefined,
): {name: string; says: string} | undefined {
  const says = message(text);
  return status === undefined ||
    says === undefined ||
    /^(?:internal (?:server )?error|service unavailable|bad request|not found|unauthorized|forbidden)$/i.test(
      says,
    )
    ? undefined
    : {name: status, says};
}
