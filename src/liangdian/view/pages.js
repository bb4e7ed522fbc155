"use strict";
(() => {
  // A report's page comes without the style and the script that all of them share.
  const { style, script } = document.body.dataset;
  const whole = (page) =>
    page
      .replace("<style></style>", () => `<style>${style}</style>`)
      .replace("<script><\/script>", () => `<script>${script}<\/script>`);

  document.addEventListener("toggle", ({ target }) => {
    const frame = target.querySelector("iframe");
    if (target.open && !frame.srcdoc) frame.srcdoc = whole(frame.dataset.page);
  }, true); // it does not bubble

  document.addEventListener("DOMContentLoaded", () => {
    if ((navigator.language || "zh").toLowerCase().startsWith("zh")) return;
    document.documentElement.lang = "en";
    for (const e of document.querySelectorAll("[data-en]")) e.textContent = e.dataset.en;
  });
})();
