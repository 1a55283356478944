// Counts a file of ballots beside the page, so that the page stays alive meanwhile.
// It is told where the code is, because its name changes with its content.

onmessage = async ({ data: { script, wasm, file, wish } }) => {
  try {
    const counter = await import(script);
    await counter.default({ module_or_path: wasm });
    postMessage({ told: counter.tally(new Uint8Array(await file.arrayBuffer()), wish) });
  } catch (fault) {
    // A sentence for the person comes as text; anything else is a failure of the program.
    if (typeof fault !== "string") console.error(fault);
    postMessage({ fault: typeof fault === "string" ? fault : "" });
  }
};
