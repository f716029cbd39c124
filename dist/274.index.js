export const id = 274;
export const ids = [274];
export const modules = {

/***/ 82274:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   verify: () => (/* binding */ verify)
/* harmony export */ });
/* harmony import */ var _verify_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20419);
/* harmony import */ var _edge_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68890);


/** `impact-loop verify [cycle]`: makes a stored cycle again and compares every byte. */
async function verify(cycle, options) {
    const verification = await (0,_verify_js__WEBPACK_IMPORTED_MODULE_0__/* .verifyCycle */ .E)((0,_edge_js__WEBPACK_IMPORTED_MODULE_1__.rootOf)(options), cycle);
    const { findings, compared } = verification;
    if (options.json)
        (0,_edge_js__WEBPACK_IMPORTED_MODULE_1__.sayJson)(verification);
    else {
        for (const { file, kind, statement } of findings)
            (0,_edge_js__WEBPACK_IMPORTED_MODULE_1__.say)(`${kind.padEnd(8)} ${file}: ${statement}`);
        if (findings.length === 0)
            (0,_edge_js__WEBPACK_IMPORTED_MODULE_1__.say)(`cycle ${verification.cycle} verified: made again from its inputs, ${compared} files byte for byte the same`);
    }
    return findings.length === 0 ? 0 : 1;
}


/***/ })

};
