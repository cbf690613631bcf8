/** Hands a file to the browser's downloads. */
export function saveFile(page: Document, content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  const link = page.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download has its own hold on the content by the next turn of the event loop.
  setTimeout(() => URL.revokeObjectURL(address));
}

/** A name that every file system takes: letters, digits and dashes of any script. */
export function fileName(...parts: readonly string[]): string {
  const name = parts
    .join('-')
    .replace(/[^\p{L}\p{N}.]+/gu, '-')
    .replace(/^[-.]+|[-.]+$/g, '');
  return name.slice(0, 100) || 'chart';
}
