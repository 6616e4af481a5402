// Prints "N passed, N failed" from vitest's JSON report; no report is one failure.
import {readFileSync} from 'node:fs';

const read = path => {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return {numPassedTests: 0, numFailedTests: 1};
  }
};
const report = read(process.argv[2]);
console.log(`${report.numPassedTests} passed, ${report.numFailedTests} failed`);
