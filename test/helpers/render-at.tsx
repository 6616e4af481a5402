// Draws a component on a terminal of a given size, types single keys, and shows the last frame.
import {EventEmitter} from 'node:events';
import {PassThrough} from 'node:stream';
import {render} from 'ink';
import type {ReactNode} from 'react';
import {onTestFinished} from 'vitest';

class Output extends EventEmitter {
  readonly frames: string[] = [];
  readonly columns: number;
  readonly rows: number;
  constructor(columns: number, rows: number) {
    super();
    this.columns = columns;
    this.rows = rows;
  }
  readonly write = (frame: string, written?: () => void): boolean => {
    this.frames.push(frame);
    written?.();
    return true;
  };
}

class Input extends EventEmitter {
  readonly isTTY = true;
  #key: string | null = null;
  press(key: string): void {
    this.#key = key;
    this.emit('readable');
  }
  read(): string | null {
    const key = this.#key;
    this.#key = null;
    return key;
  }
  setEncoding(): void {}
  setRawMode(): void {}
  ref(): void {}
  unref(): void {}
}

export type Drawn = {
  /** The last frame, without colours. */
  readonly frame: () => string;
  /** Types keys, one after the other, each when the frame before it is drawn. */
  readonly press: (...keys: readonly string[]) => Promise<void>;
};

/** Draws on 80 × 24 cells, or on the given size. */
export function renderAt(node: ReactNode, columns = 80, rows = 24): Drawn {
  const output = new Output(columns, rows);
  const input = new Input();
  const instance = render(node, {
    stdout: output as unknown as NodeJS.WriteStream,
    stderr: new PassThrough(),
    stdin: input as unknown as NodeJS.ReadStream,
    debug: true,
    exitOnCtrlC: false,
    patchConsole: false,
    interactive: true,
  });
  onTestFinished(() => instance.unmount());
  return {
    frame: () => (output.frames.findLast(frame => frame !== '') ?? '').replace(/\u001B\[[\d;]*m/g, ''),
    press: async (...keys) => {
      for (const key of keys) {
        await instance.waitUntilRenderFlush();
        input.press(key);
        await instance.waitUntilRenderFlush();
      }
    },
  };
}
