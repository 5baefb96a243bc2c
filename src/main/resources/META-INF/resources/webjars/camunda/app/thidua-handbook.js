/** The link to the handbook in the header of all four webapps; the header is drawn after the login, and again after every login. */
const ADDRESS = new URL('../../../huong-dan/index.html', import.meta.url).href;

function add() {
  const menu = document.querySelector('[cam-widget-header] nav.app-menu > ul');
  if (!menu || menu.querySelector('.thidua-handbook')) return;
  const link = document.createElement('a');
  link.href = ADDRESS;
  link.target = '_blank';
  link.rel = 'noopener';
  link.textContent = 'Hướng dẫn';
  const item = document.createElement('li');
  item.className = 'thidua-handbook';
  item.append(link);
  menu.prepend(item);
}

new MutationObserver(add).observe(document.documentElement, {childList: true, subtree: true});
add();
