/** The pictures of the user guide, by its sections; build/pictures/copy-guide.mjs renews them. */
import addresses from './guide/addresses.png';
import check from './guide/check.png';
import practice from './guide/practice.png';
import report from './guide/report.png';
import review from './guide/review.png';
import server from './guide/server.png';
import verify from './guide/verify.png';

export const PICTURES: Readonly<Record<string, string>> = {
  addresses,
  check,
  practice,
  report,
  review,
  server,
  verify,
};
