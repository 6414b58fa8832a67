import { assertNever } from '../../../base/assertNever';
import type { OtherPage } from '../OtherPage';
import type { SiteContext } from '../SiteContext';
import { renderList } from './renderList';
import { renderNotFound } from './renderNotFound';
import { renderNotice } from './renderNotice';

/** A page that is no article in the look of a site without a profile, as HTML. */
export function renderPlainPage(page: OtherPage, context: SiteContext): string {
  switch (page.kind) {
    case 'list':
      return renderList(page.page, context);
    case 'not-found':
      return renderNotFound(context);
    case 'withdrawn':
      return renderNotice(page, context);
    default:
      return assertNever(page);
  }
}
