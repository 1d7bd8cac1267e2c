import { mount, unmount } from 'svelte';
import { showFailure } from '../../design';
import { host } from '../../host';
import { t } from '../../i18n';
import { brings, readable, readDropped } from './dropped';
import DropFrame from './DropFrame.svelte';
import type { Pasted } from './pasted';

/** Whether something that could be imported hangs over the window. */
export const dragging = $state({ over: false });

interface Takers {
  take: (pasted: Pasted) => void;
  files: (paths: readonly string[]) => void;
}

/** Takes what is dropped anywhere on the window, until the returned function is called. */
export function followDrops({ take, files }: Takers): () => void {
  const frame = mount(DropFrame, { target: document.body });
  /** Something of the window's own is being moved. */
  let own = false;
  let leaving: ReturnType<typeof setTimeout> | undefined;

  const heard: [string, (event: DragEvent) => void][] = [
    ['dragstart', () => (own = true)],
    ['dragend', () => (own = false)],
    [
      'dragover',
      (event) => {
        if (own || event.defaultPrevented || !brings(event.dataTransfer)) return;
        event.preventDefault();
        dragging.over = true;
        clearTimeout(leaving);
        // Leaving is told for every element; that no more comes is told by silence.
        leaving = setTimeout(() => (dragging.over = false), 400);
      },
    ],
    [
      'drop',
      (event) => {
        clearTimeout(leaving);
        dragging.over = false;
        const data = event.dataTransfer;
        if (own || event.defaultPrevented || !data || !brings(data)) return;
        event.preventDefault();
        if (data.files.length > 0) void takeFiles([...data.files], take);
        else {
          const dropped = readDropped(data);
          if (dropped) take(dropped);
        }
      },
    ],
  ];
  for (const [name, hear] of heard) document.addEventListener(name, hear as EventListener);
  const stops = [
    host().listen('files-dropped', (paths) => files(paths as string[])),
    host().listen('files-over', (over) => (dragging.over = over === true)),
  ];
  return () => {
    for (const [name, hear] of heard) document.removeEventListener(name, hear as EventListener);
    stops.forEach((stop) => stop());
    void unmount(frame);
  };
}

/** In a shell, the shell brings the paths; a browser has only what is in the files. */
async function takeFiles(files: readonly File[], take: (pasted: Pasted) => void): Promise<void> {
  if (host().dropsPaths) return;
  for (const file of files) {
    const kind = readable(file);
    if (kind === null) {
      showFailure({
        code: '',
        message: t('importing.no_path', { name: file.name }),
        kept: '',
        remedy: t('importing.no_path_do'),
      });
      continue;
    }
    const text = await file.text();
    take({
      kind: 'page',
      text: kind === 'text' ? text : null,
      html: kind === 'html' ? text : null,
    });
  }
}
