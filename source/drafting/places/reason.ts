// Why a file is a candidate, in a few words behind its name.
import type {Finding} from '../../plan/types.ts';

const longest = 60;

/** ": defines `RateLimiter`", without the place that the file itself is; empty when exploration gave no reason. */
export function reasonFor(path: string, {files}: Finding): string {
  const [reason = ''] = files.find(file => file.path === path)?.reasons ?? [];
  const bare = reason
    .replace(/\s*\([^()]*:\d+\)/g, '')
    .replaceAll(path, 'it')
    .replace(/;/g, ',')
    .trim();
  return bare === '' || bare.length > longest ? '' : `: ${bare}`;
}
