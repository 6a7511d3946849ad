/** English in the window: its pages, and what is said on all of them. */
import { common } from '../common.ts';
import { whoText } from '../who.ts';
import { addresses } from './addresses.ts';
import { apply } from './apply.ts';
import { check } from './check.ts';
import { connect } from './connect.ts';
import { frame } from './frame.ts';
import { recover } from './recover.ts';
import { report } from './report.ts';
import { review } from './review.ts';
import { verify } from './verify.ts';

export const page = {
  ...common,
  whoText,
  pages: { frame, connect, check, addresses, review, apply, verify, report, recover },
};
