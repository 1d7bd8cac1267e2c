import type { Catalogue } from '../message';

export const issues = {} as const satisfies Catalogue;
