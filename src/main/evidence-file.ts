import path from 'node:path';

/** Where the core keeps the files of evidence, one folder for each. */
const FOLDER = 'minh-chung';

// What an office hands in as evidence; anything else could be a program and is not started by us.
const DOCUMENTS = new Set(
  [
    'pdf doc docx xls xlsx ppt pptx odt ods odp rtf txt csv',
    'jpg jpeg png gif bmp webp tif tiff heic',
    'mp3 m4a wav mp4 mov avi mkv webm',
  ].flatMap((extensions) => extensions.split(' ').map((extension) => `.${extension}`)),
);

/** The place of a file of evidence; whatever the name holds, it stays inside the folder of its id. */
export function evidenceFile(dataFolder: string, id: string, name: string): string {
  return path.join(dataFolder, FOLDER, id, path.basename(name.replaceAll('\\', '/')));
}

export function isDocument(file: string): boolean {
  return DOCUMENTS.has(path.extname(file).toLowerCase());
}
