import { readFileSync } from 'node:fs';
import { ValueFinder } from './dist/population/scan/values.js';
import { LineReader } from './dist/population/scan/line.js';
import { eachLine } from './dist/population/scan/blocks.js';
import { hashOfBytes } from './dist/population/scan/hash.js';
import { telltalesOf } from '@prestatiewijzer/rules/population';
const all = readFileSync('/tmp/population/e/k2b/Observation.ndjson'); const names=new Set(['Practitioner/team-0','PractitionerRole/team-0','Medication/levomepromazine','CareTeam/tpz']);
const bl=[]; for(let i=0;i<all.length;){ let e=Math.min(all.length,i+2**21); if(e<all.length) e=all.lastIndexOf(10,e)+1; bl.push(Buffer.from(all.subarray(i,e))); i=e; }
const f1=new ValueFinder(telltalesOf({}),names); const r=new LineReader();
function t(n,fn){ for(let k=0;k<3;k++){const u=process.cpuUsage(); for(const b of bl) fn(b); const d=process.cpuUsage(u); if(k==2) console.log(n,(d.user/1000).toFixed(0),'ms', (all.length/d.user).toFixed(0),'MB/s');} }
t('lines',(b)=>{ eachLine({bytes:b,length:b.length},()=>{}); });
t('use',(b)=>{ f1.use(b,b.length); });
t('use+seen',(b)=>{ f1.use(b,b.length); let h=0; eachLine({bytes:b,length:b.length},(a,z)=>{h+=f1.isFoundIn(a,z)+f1.isEscapedIn(a,z)}); });
t('type',(b)=>{ r.use(b,b.length); eachLine({bytes:b,length:b.length},(a,z)=>{r.typeOf(a,z)}); });
t('patient',(b)=>{ r.use(b,b.length); eachLine({bytes:b,length:b.length},(a,z)=>{r.patientIn(a,z);}); });
const s=new Set([1,2,3]);
t('patient+hash',(b)=>{ r.use(b,b.length); eachLine({bytes:b,length:b.length},(a,z)=>{const p=r.patientIn(a,z); s.has(hashOfBytes(b,p[0],p[1]));}); });
