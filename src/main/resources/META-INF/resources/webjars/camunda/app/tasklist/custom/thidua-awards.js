/**
 * The page "Khen thưởng": from the nomination to the register. Every tab is a file of its own, awards-….js, and one line in TABS.
 */
import {councilTab} from './awards-council.js';
import {decisionsTab} from './awards-decisions.js';
import {nominate} from './awards-nominate.js';
import {register} from './awards-register.js';
import {address, plugin} from './thidua-page.js';

const PATH = '/khen-thuong';

/** Tabs of the page by their name in the address. */
const TABS = {
  'de-nghi': {label: 'Đề nghị', href: address(PATH, {xem: 'de-nghi'}), show: nominate},
  'hoi-dong': councilTab(PATH),
  'quyet-dinh': decisionsTab,
  'tra-cuu': {label: 'Tra cứu khen thưởng', href: address(PATH, {xem: 'tra-cuu'}), show: register}
};

export default plugin('thidua-awards', PATH, 'Khen thưởng', 175, TABS);
