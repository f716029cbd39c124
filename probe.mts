import { readFileSync } from "node:fs";
import { csvRows } from "./test/models/data.ts";
