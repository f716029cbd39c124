declare module "@vercel/ncc" {
  export default function ncc(
    input: string,
    options: Record<string, unknown>,
  ): Promise<{ code: string; assets: Record<string, { source: string | Buffer }> }>;
}
