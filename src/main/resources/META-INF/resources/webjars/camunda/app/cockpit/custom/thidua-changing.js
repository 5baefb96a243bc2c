/**
 * Cockpit's own pages offer everybody what changes a running instance. Whoever the server lets do it gets a class on the page, by
 * which user-styles.css shows these buttons; everybody else does not see what would be refused. The server is the one that decides.
 */
import {call} from '../../tasklist/custom/thidua-api.js';

const CLASS = 'thidua-may-change';
const page = document.documentElement;
const header = document.querySelector('[cam-widget-header]');

/** The part of the header that names who is logged in; it is made anew with every login. */
let account = null;

async function look() {
  const found = header.querySelector('li.account');
  if (found === account) return;
  account = found;
  page.classList.remove(CLASS);
  if (!found) return;
  try {
    const {mayChange} = await call('GET', '/followed/rights');
    if (account === found) page.classList.toggle(CLASS, mayChange);
  } catch {
    // without an answer nothing that might be refused is offered
  }
}

new MutationObserver(look).observe(header, {childList: true, subtree: true});
look();
