// await.mjs URL: waits until somebody answers there.
const [url] = process.argv.slice(2);
const end = Date.now() + 30_000;
for (;;) {
  const answered = await fetch(url).then(() => true, () => false);
  if (answered) break;
  if (Date.now() > end) {
    console.error(`nobody answers at ${url}`);
    process.exit(1);
  }
  await new Promise(resolve => setTimeout(resolve, 100));
}
