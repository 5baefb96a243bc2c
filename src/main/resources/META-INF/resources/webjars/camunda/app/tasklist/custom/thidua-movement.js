/**
 * The page "Phong trào": what the movement demands beside the reports, and how far the offices are. Every tab is a file of its
 * own, movement-….js, and one line in TABS.
 */
import {criteriaTab} from './movement-criteria.js';
import {plugin} from './thidua-page.js';

const PATH = '/phong-trao';

/** Tabs of the page by their name in the address. */
const TABS = {
  'tieu-chi': criteriaTab
};

export default plugin('thidua-movement', PATH, 'Phong trào', 180, TABS);
