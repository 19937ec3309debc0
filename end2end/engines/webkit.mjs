// WebKitGTK's own browser, over WebDriver.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { Builder, By, Capabilities } from 'selenium-webdriver';

/** Debian installs it outside PATH, in a folder with the version of the library in its name. */
function miniBrowser() {
  const libraries = `/usr/lib/${{ x64: 'x86_64', arm64: 'aarch64' }[process.arch]}-linux-gnu`;
  const folder = readdirSync(libraries).filter((name) => name.startsWith('webkit2gtk-')).toSorted().at(-1);
  return process.env.MINIBROWSER ?? `${libraries}/${folder}/MiniBrowser`;
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  return port;
}

/** Waits until the driver answers. */
async function answering(url) {
  for (let attempt = 0; attempt < 100; attempt++) {
    const ready = await fetch(`${url}/status`).then((answer) => answer.ok, () => false);
    if (ready) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(`${url} does not answer`);
}

export async function open() {
  const port = await freePort();
  // Its browser has no headless mode, so it draws on a virtual screen.
  const driver = spawn('xvfb-run', ['--auto-servernum', 'WebKitWebDriver', `--port=${port}`], {
    stdio: 'inherit',
    detached: true,
    env: { ...process.env, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1', LIBGL_ALWAYS_SOFTWARE: '1' },
  });
  const url = `http://127.0.0.1:${port}`;
  await answering(url);
  const capabilities = new Capabilities({
    browserName: 'MiniBrowser',
    'webkitgtk:browserOptions': { binary: miniBrowser(), args: ['--automation'] },
  });
  const browser = await new Builder().usingServer(url).withCapabilities(capabilities).build();
  const capable = await browser.getCapabilities();
  return {
    name: `WebKitGTK ${capable.get('browserVersion')}`,
    go: (address) => browser.get(address),
    run: (work, ...values) => browser.executeScript(work, ...values),
    click: async (selector) => {
      const element = await browser.findElement(By.css(selector));
      // The driver does not wait for its own scrolling to end.
      await browser.executeScript((element) => element.scrollIntoView({ block: 'center', behavior: 'instant' }), element);
      await element.click();
    },
    type: (selector, text) => browser.findElement(By.css(selector)).sendKeys(text),
    reload: () => browser.navigate().refresh(),
    close: async () => {
      await browser.quit();
      process.kill(-driver.pid);
    },
  };
}
