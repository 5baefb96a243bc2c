/**
 * The page "Phong trào": what the movement demands beside the reports, and how far the offices are. Every tab is a file of its
 * own, movement-….js, and one line in TABS.
 */
import {amendmentTab} from './movement-amendment.js';
import {criteria} from './movement-criteria.js';
import {duties} from './movement-duties.js';
import {examples} from './movement-examples.js';
import {guidance} from './movement-guidance.js';
import {programme} from './movement-programme.js';
import {reviews} from './movement-reviews.js';
import {supervisionTab} from './movement-supervision.js';
import {tab as issuance} from './movement-issuance.js';
import {address, plugin} from './thidua-page.js';

const PATH = '/phong-trao';

/** Tabs of the page by their name in the address. */
const TABS = {
  'tien-trinh': {label: 'Tiến trình', href: address(PATH, {xem: 'tien-trinh'}), show: programme},
  'ban-hanh': issuance,
  'tieu-chi': {label: 'Tiêu chí thi đua', href: address(PATH, {xem: 'tieu-chi'}), show: criteria},
  'nhiem-vu': {label: 'Nhiệm vụ', href: address(PATH, {xem: 'nhiem-vu'}), show: duties},
  'huong-dan': {label: 'Hướng dẫn khen thưởng', href: address(PATH, {xem: 'huong-dan'}), show: guidance},
  'dien-hinh': {label: 'Điển hình tiên tiến', href: address(PATH, {xem: 'dien-hinh'}), show: examples},
  'kiem-tra-giam-sat': supervisionTab(PATH),
  'so-ket': {label: 'Sơ kết, tổng kết', href: address(PATH, {xem: 'so-ket'}), show: reviews},
  'kien-nghi': amendmentTab(PATH)
};

export default plugin('thidua-movement', PATH, 'Phong trào', 180, TABS);
