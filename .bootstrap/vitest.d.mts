export declare function count(report: unknown, code: number): { passed: number; failed: number };
