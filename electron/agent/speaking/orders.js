/** What the agent is told over the link: its configuration and the orders, checked before they are used. */
var orders = (function () {
  var URL = /^http:\/\/[A-Za-z0-9.-]{1,100}(:\d{1,5})?\/share80\/2$/;

  /**
   * Throws a sentence when it is no configuration of this version.
   * @param {unknown} config
   * @returns {LinkConfig}
   */
  function checkConfig(config) {
    if (
      !json.isObject(config) ||
      config.protocol !== 2 ||
      !URL.test(String(config.url)) ||
      !/^[0-9a-f]{32}$/.test(String(config.session)) ||
      !/^[0-9a-f]{64}$/.test(String(config.secret)) ||
      typeof config.oneTime !== 'boolean'
    ) {
      throw new Error('not a link file of this version of Share80: write the kit again');
    }
    return /** @type {any} */ (config);
  }

  /**
   * The order, when it has a known name. What it carries is checked by whoever carries it out.
   * @param {unknown} order
   * @returns {Order}
   */
  function check(order) {
    var names = ['welcome', 'wait', 'inspect', 'run', 'undo', 'continue', 'cancel', 'bye'];
    if (!json.isObject(order) || !text.isOneOf(String(order.order), names)) {
      throw new Error('an order that is not known');
    }
    return /** @type {any} */ (order);
  }

  return { checkConfig: checkConfig, check: check };
})();
