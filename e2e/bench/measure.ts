import { measureInspection } from './inspection.ts';
import { measurePlanning, measureWho } from './planning.ts';
import { printRows } from './row.ts';
import { measureSize } from './size.ts';
import { measureVerification } from './verification.ts';
import { measureWindow } from './window.ts';

printRows([
  ...(await measureWindow()),
  ...measureSize(),
  ...measurePlanning(),
  ...measureWho(),
  ...(await measureInspection()),
  ...(await measureVerification()),
]);
