/**
 * `404.html`, which servers show under every address that is none. It may lie anywhere then, and finds the site by asking
 * for what every site has, from where it is upward.
 */
import { titleOf } from '#atlas/title.ts';
import type { Landscape } from '#landscape/model.ts';
import { staticPage } from './page.ts';

/** Leads form and link to the site; the field begins with the words of the address. */
const SCRIPT = `(async()=>{
const steps=location.pathname.split('/').slice(1);
const field=document.querySelector('input');
try{field.value=decodeURIComponent(steps.filter(Boolean).at(-1)||'').replace(/\\.[a-z]+$/,'').split('--').at(-1).replace(/[-_+]+/g,' ')}catch{}
for(let n=steps.length-1;n>=0;n--){
const base='/'+steps.slice(0,n).map((step)=>step+'/').join('');
const found=await fetch(base+'api/v1/landscape.json',{method:'HEAD'}).catch(()=>undefined);
if(!found||!found.ok)continue;
document.querySelector('form').action=base;
document.querySelector('a').href=base;
return}
})()`;

export function missingPage({ foundation }: Pick<Landscape, 'foundation'>, base = '/'): string {
  const home = titleOf(foundation);
  return staticPage({
    title: 'There is nothing here',
    text: `The address is none of the ${home}. Perhaps what you look for has another one now:`,
    links: [{ text: home, to: base }],
    search: base,
    script: SCRIPT
  });
}
