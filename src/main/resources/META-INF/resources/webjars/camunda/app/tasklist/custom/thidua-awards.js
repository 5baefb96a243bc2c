/**
 * The page "Khen thưởng": from the nomination to the register. Every tab is a file of its own, awards-….js, and one line in TABS.
 */
import {batches} from './awards-batches.js';
import {councilTab} from './awards-council.js';
import {decisionsTab} from './awards-decisions.js';
import {nominate} from './awards-nominate.js';
import {register} from './awards-register.js';
import {rules} from './awards-rules.js';
import {address, plugin} from './thidua-page.js';

const PATH = '/khen-thuong';

/** Tabs of the page by their name in the address. */
const TABS = {
  'de-nghi': {label: 'Đề nghị', href: address(PATH, {xem: 'de-nghi'}), show: nominate},
  'dot-trinh': {label: 'Đợt trình và xét duyệt', href: address(PATH, {xem: 'dot-trinh'}), show: batches},
  'hoi-dong': councilTab(PATH),
  'quyet-dinh': decisionsTab,
  'tra-cuu': {label: 'Tra cứu khen thưởng', href: address(PATH, {xem: 'tra-cuu'}), show: register},
  'bang-quy-dinh': {label: 'Bảng quy định', href: address(PATH, {xem: 'bang-quy-dinh'}), show: rules}
};

export default plugin('thidua-awards', PATH, 'Khen thưởng', 175, TABS);
