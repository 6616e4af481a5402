// Trouble that a person can fix, and the exit codes of every command.

export const exitCodes = {done: 0, failed: 1, usage: 2, cancelled: 130} as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/**
 * Trouble that a person can fix: one sentence on what is wrong and where, and a hint on what to do next.
 * Anything else that is thrown is a bug.
 */
export class PlanError extends Error {
  override readonly name = 'PlanError';
  /** Stable word for scripts ("story-not-found"). */
  readonly code: string;
  readonly hint: string;
  readonly exitCode: ExitCode;

  constructor(code: string, message: string, options: {hint: string; exitCode?: ExitCode; cause?: unknown}) {
    super(message, {cause: options.cause});
    this.code = code;
    this.hint = options.hint;
    this.exitCode = options.exitCode ?? exitCodes.failed;
  }
}
