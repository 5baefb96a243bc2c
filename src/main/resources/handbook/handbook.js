/** The pages of the handbook by their file, in the order in which a document passes the desks; every page shows this list above itself. */
const PAGES = {
  index: 'Bắt đầu',
  'chuyen-vien': 'Chuyên viên',
  'truong-phong': 'Trưởng phòng',
  'lanh-dao': 'Lãnh đạo',
  'van-thu': 'Văn thư',
  'hoi-dong': 'Hội đồng',
  'quan-tri': 'Quản trị',
  'nguoi-theo-doi': 'Người theo dõi'
};

const here = location.pathname.split('/').pop().replace('.html', '') || 'index';
const list = document.createElement('ul');
for (const [page, label] of Object.entries(PAGES)) {
  const link = document.createElement('a');
  link.href = `${page}.html`;
  link.textContent = label;
  if (page === here) link.setAttribute('aria-current', 'page');
  const item = document.createElement('li');
  item.append(link);
  list.append(item);
}
document.querySelector('nav').append(list);
