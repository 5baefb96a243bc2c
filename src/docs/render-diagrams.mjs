// Draws processes/**/*.bpmn as src/docs/images/<key>.svg with bpmn-js in Chromium, for the README. From the project's folder:
//   npm install --prefix target/diagrams bpmn-js@18 playwright-core@1
//   node src/docs/render-diagrams.mjs
import { createRequire } from 'node:module';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';

const modules = resolve('target/diagrams/node_modules');
const { chromium } = createRequire(join(modules, 'any.js'))('playwright-core');

const models = readdirSync('processes', { recursive: true }).filter(file => file.endsWith('.bpmn'));
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
  args: ['--no-sandbox']
});
const page = await browser.newPage();
await page.setContent('<div id="canvas" style="width: 2400px; height: 1200px"></div>');
await page.addScriptTag({ path: join(modules, 'bpmn-js/dist/bpmn-viewer.production.min.js') });
for (const model of models) {
  const svg = await page.evaluate(async xml => {
    const viewer = new BpmnJS({ container: '#canvas' });
    await viewer.importXML(xml);
    const { svg } = await viewer.saveSVG();
    viewer.destroy();
    return svg;
  }, readFileSync(join('processes', model), 'utf8'));
  // ids that bpmn-js draws by lot would make every picture new at every run
  const ids = [...new Set(svg.match(/(?<=id=")marker-[\w-]+(?=")/g) ?? [])];
  const stable = ids.reduce((text, id, n) => text.replaceAll(id, `marker-${n}`), svg);
  writeFileSync(`src/docs/images/${basename(model, '.bpmn')}.svg`, stable.replace('<svg ', '<svg style="background: white" ') + '\n');
}
await browser.close();
