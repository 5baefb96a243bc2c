/**
 * Vietnamese whatever the language of the browser is; English for who chooses it with the button at the foot of every webapp.
 * The choice stays in this browser. Forms, pages and lists of ours are Vietnamese in both.
 */
const KEY = 'thidua.language';

function chosen() {
  try {
    return localStorage.getItem(KEY) === 'en' ? 'en' : 'vi';
  } catch {
    return 'vi'; // a browser that keeps nothing
  }
}

const language = chosen();
const other = {vi: {code: 'en', label: 'English'}, en: {code: 'vi', label: 'Tiếng Việt'}}[language];

/** For config.js of a webapp. */
export const locales = {availableLocales: [language], fallbackLocale: language};

document.documentElement.lang = language;

const button = document.createElement('button');
button.type = 'button';
button.className = 'thidua-language';
button.lang = other.code;
button.textContent = other.label;
button.addEventListener('click', () => {
  localStorage.setItem(KEY, other.code);
  location.reload();
});
document.body.append(button);
