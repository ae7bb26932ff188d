// What each file of tests ends with: the folders that its tests made go away.
import { afterAll } from 'vitest';
import { removeFolders } from '../folders.ts';

afterAll(removeFolders);
