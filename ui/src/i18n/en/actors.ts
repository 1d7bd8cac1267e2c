import type { Catalogue } from '../message';

export const actors = {} as const satisfies Catalogue;
