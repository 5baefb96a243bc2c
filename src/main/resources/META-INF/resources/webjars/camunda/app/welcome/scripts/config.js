export default {
  app: { name: 'thidua', vendor: 'Trang chủ' },
  locales: { availableLocales: ['vi'], fallbackLocale: 'vi' }
};
