/**
 * What is seen on a page, and what is selected of it. Runs in the page, so it may use nothing from
 * outside itself. The page is taken as it is; the program reads it without running anything of it.
 *
 * @returns {Seen}
 */
export function seen() {
  const selected = document.getSelection();
  let selection = null;
  if (selected && !selected.isCollapsed && selected.toString().trim() !== '') {
    const holder = document.createElement('div');
    for (let at = 0; at < selected.rangeCount; at += 1) {
      holder.append(selected.getRangeAt(at).cloneContents());
    }
    selection = { text: selected.toString(), html: holder.innerHTML };
  }
  const doctype = document.doctype?.name === 'html' ? '<!DOCTYPE html>\n' : '';
  return { url: location.href, html: doctype + document.documentElement.outerHTML, selection };
}
