// Folders and repositories that are gone when their test is.
import {rmSync} from 'node:fs';
import {onTestFinished} from 'vitest';
import {createFolder, createRepository, type Files, type TestRepository} from './repository.ts';

/** A folder with these files and no git. */
export function temporaryFolder(files: Files = {}): string {
  const directory = createFolder(files);
  onTestFinished(() => rmSync(directory, {recursive: true, force: true}));
  return directory;
}

/** A git repository whose first commit holds the files. */
export function temporaryRepository(files: Files = {}): TestRepository {
  const repository = createRepository(files);
  onTestFinished(() => repository.remove());
  return repository;
}
