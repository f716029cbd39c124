/** The version of package.json (a test holds them together). A measurement of another version is made anew. */
export const ENGINE_VERSION = "0.1.0";
