import type { FileText } from '../files/read-limited.ts';

/** What the program asks a person for. The page never learns or says a path. */
export interface Desk {
  /** The folder for a kit; null when the person called it off. */
  chooseKitFolder(): Promise<string | null>;
  /** Opens a folder with the program that the system has for it; false when it cannot. */
  openFolder(folder: string): Promise<boolean>;
  /** Puts a text into the clipboard. */
  copy(text: string): Promise<void>;
  /** The text of a file from a server; null when the person called it off. */
  openResult(): Promise<FileText | null>;
}
