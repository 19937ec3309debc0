// Reads a report of testssl.sh and ends with status 1 if it found something medium, high or critical, apart from what a private authority
// brings: nobody can ask it whether a certificate was revoked, and no list knows it.
//   node tools/judges/testssl.mjs REPORT.json
import { readFileSync } from "node:fs";

const OF_A_PRIVATE_AUTHORITY = /^cert_(chain_of_trust|crlDistributionPoints|ocspURL|revocation|expirationStatus|mustStapleExtension)|^(OCSP_stapling|DNS_CAArecord|certificate_transparency|cert_validityPeriod|cert_notAfter)/;
const findings = JSON.parse(readFileSync(process.argv[2], "utf8"));
if (findings.length < 50) throw new Error(`testssl.sh reports ${findings.length} findings alone: did it reach the server?`);
const grave = findings.filter(({ id, severity }) => ["MEDIUM", "HIGH", "CRITICAL", "FATAL"].includes(severity) && !OF_A_PRIVATE_AUTHORITY.test(id));
console.log(`testssl.sh: ${findings.length} findings, ${grave.length} of them medium or worse`);
for (const { id, severity, finding } of grave) console.log(`  ${severity} ${id}: ${finding}`);
if (grave.length > 0) process.exitCode = 1;
