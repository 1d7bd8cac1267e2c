import { host } from '../host';
import { say } from '../i18n/core';
import type { Commands, Failure } from './generated/commands';

export type Command = keyof Commands;
export type RequestOf<C extends Command> = Commands[C]['request'];
export type ResponseOf<C extends Command> = Commands[C]['response'];

/** A command's failure, worded for the person at the screen. */
export class CallFailed extends Error {
  constructor(readonly failure: Failure) {
    super(say(failure.message));
  }
}

type Hear = (cmd: Command, payload: unknown) => void;
const hearers = new Set<Hear>();

/** Tells of every command that was answered, until the returned function is called. */
export function whenAnswered(hear: Hear): () => void {
  hearers.add(hear);
  return () => void hearers.delete(hear);
}

/** Runs a command. Rejects with `CallFailed` only. */
export async function call<C extends Command>(
  cmd: C,
  payload: RequestOf<C>,
): Promise<ResponseOf<C>> {
  let answer: ResponseOf<C>;
  try {
    answer = (await host().call(cmd, payload)) as ResponseOf<C>;
  } catch (error) {
    throw new CallFailed(failureOf(error));
  }
  for (const hear of hearers) hear(cmd, payload);
  return answer;
}

export function failureOf(error: unknown): Failure {
  if (error instanceof CallFailed) return error.failure;
  if (isFailure(error)) return error;
  return {
    code: '',
    message: error instanceof Error ? error.message : String(error),
    kept: '',
    remedy: '',
  };
}

function isFailure(error: unknown): error is Failure {
  return (
    typeof error === 'object' &&
    error !== null &&
    'message' in error &&
    'kept' in error &&
    'remedy' in error
  );
}
